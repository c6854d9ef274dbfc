#pragma once

#include <QObject>
#include <QTimer>

namespace actiscope {

/// Whether what is shown has been behind the state for longer than passes for at once. What follows a moving slider a
/// little late is none; what keeps a person waiting is, and should not look as if it were of now.
class Lag : public QObject
{
    Q_OBJECT

public:
    explicit Lag(QObject *parent = nullptr);

    /// The state has changed, and what is shown will follow.
    void begin();
    /// Something newer is shown; it is still behind.
    void shorten();
    /// What is shown is that of the state.
    void end();
    bool isLong() const { return m_long; }

signals:
    void changed();

private:
    void set(bool isLong);

    QTimer m_patience;
    bool m_long = false;
};

} // namespace actiscope
