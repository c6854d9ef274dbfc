#pragma once

#include "tests/ui/windowcase.h"
#include "ui/session/sessiondesk.h"
#include "ui/session/sessiondocument.h"

#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

#include <memory>

namespace actiscope {

inline State changedState()
{
    State state;
    state.range = {-1.0 / 3.0, 7.0};
    state.functions = {"relu", "gelu"};
    state.workspace = Workspace::ToyLayer;
    return state;
}

inline void edit(StateModel *model, double minimum)
{
    model->edit(QStringLiteral("Range"), [minimum](State &state) { state.range.minimum = minimum; });
}

/// Saves what the window shows, without a dialog that asks for the file.
inline bool saveTo(MainWindow &window, const QString &fileName, QString *error)
{
    SessionDocument *document = window.sessions()->document();
    const Session session = document->session();
    if (!saveSession(session, fileName, error))
        return false;
    document->setSaved(session, fileName);
    return true;
}

inline QAbstractButton *button(const QMessageBox &box, const QString &text)
{
    for (QAbstractButton *each : box.buttons()) {
        if (each->text().remove(u'&') == text)
            return each;
    }
    qFatal("there is no button '%s'", qPrintable(text));
}

/// Answers the question that is asked next with the button of that text.
inline void answer(const QString &text, int *asked)
{
    auto *timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, text, asked] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box)
            return;
        timer->stop();
        timer->deleteLater();
        ++*asked;
        button(*box, text)->click();
    });
    timer->start(10);
}

/// What each function of a test begins with: no settings, and a folder of its own.
class FreshFolder
{
public:
    void begin()
    {
        hushTheOffscreenPlatform();
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings().clear();
    }

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString written(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

private:
    PrivateSettings m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace actiscope
