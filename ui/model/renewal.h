#pragma once

#include <QObject>

#include <functional>

namespace actiscope {

/// Makes something anew when what it depends on has changed: before the next paint, once, however many changes come
/// until then.
class Renewal : public QObject
{
    Q_OBJECT

public:
    explicit Renewal(std::function<void()> make);
    ~Renewal() override;

    /// Something has changed.
    void schedule();
    /// Makes it anew at once if something has changed, for those who ask for it earlier.
    void catchUp();
    /// Makes anew whatever is due, for a paint that is about to begin. Whether anything was.
    static bool catchUpAll();

private:
    std::function<void()> m_make;
    bool m_due = false;
};

} // namespace actiscope
