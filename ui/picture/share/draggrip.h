#pragma once

#include "ui/picture/share/dragpicture.h"
#include "ui/model/background.h"

#include <QWidget>

#include <functional>
#include <optional>

class QDrag;

namespace actiscope {

/// A quiet handle from which a picture is dragged into another program. The picture is made on another thread while the
/// mouse is pressed; the drag begins as soon as it is ready and the mouse has moved. Who uses no mouse copies instead.
class DragGrip : public QWidget
{
    Q_OBJECT

public:
    /// What is dragged, as it stands when the mouse is pressed.
    struct Subject {
        State state;
        ExportOptions options;
        QString name; ///< of the file, without ending
    };
    using Execution = std::function<void(QDrag *)>;

    explicit DragGrip(std::function<Subject()> subject, QWidget *parent = nullptr);

    /// What the grip is for, such as the title of its chart.
    void setTitle(const QString &title);
    /// What to do with a drag in the place of starting it.
    void setExecution(Execution execution) { m_execute = std::move(execution); }
    bool isBusy() const { return m_background.isBusy(); }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void prepare();
    void beginIfReady();
    void end();
    void retranslateUi();

    std::function<Subject()> m_subject;
    Execution m_execute;
    QString m_title;
    bool m_pressed = false;
    bool m_moved = false;
    QPoint m_pressedAt;
    std::optional<DragPicture> m_ready;
    Background m_background; ///< last: ends before what it delivers to
};

} // namespace actiscope
