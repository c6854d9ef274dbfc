#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>

class QStatusBar;

namespace actiscope {

/// What a window says in passing, in its status bar, for six seconds.
class Notices : public QObject
{
    Q_OBJECT

public:
    /// `readings` stands in the bar while there is no notice.
    Notices(QStatusBar *bar, QWidget *readings);

    void say(const QString &text);
    /// The same, beside what was said of another file a moment ago and cannot have been read yet.
    void sayOfFiles(const QString &text);

private:
    QStatusBar *m_bar;
    QString m_ofFiles; ///< what was said of files last
    QElapsedTimer m_age; ///< of that
};

} // namespace actiscope
