#pragma once

#include "core/expression/tree.h"

#include <QPlainTextEdit>

#include <optional>

namespace actiscope {

/// Where a formula is typed: a field of one line that grows with what is pasted into it. Enter says that the formula is
/// finished, Shift+Enter begins another line. It has no undo of its own, so that Ctrl+Z takes back what the window did last.
class FormulaField : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit FormulaField(QWidget *parent = nullptr);

    QString text() const { return toPlainText(); }
    /// Another text, with the caret behind what differs. Emits nothing.
    void setText(const QString &text);
    /// Where the caret is, in characters of the text.
    qsizetype caret() const { return textCursor().position(); }

    /// Underlines what stands at a place of the text (in bytes of its UTF-8), and frames the field in the colour of errors.
    void mark(const std::optional<expression::Place> &place);
    /// Ctrl+Z is to take back what the text has and the formula has not: revertRequested().
    void setRevertible(bool revertible) { m_revertible = revertible; }

    /// Takes its sizes from the text size of the panel that it stands in.
    void arrange(double unit);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// A person has changed it.
    void edited(const QString &text);
    void confirmed();
    void escaped();
    void revertRequested();
    void focusLeft();
    /// What was pasted could not be taken.
    void notice(const QString &text);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    /// As high as its lines, but not higher than some.
    void fit();
    void paintFrame();

    double m_unit = 1.0; ///< pixels of one of the design's pixels
    bool m_revertible = false;
    bool m_wrong = false;
};

} // namespace actiscope
