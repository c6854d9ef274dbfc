#pragma once

#include "core/lesson/livetemplate.h"

#include <QTextBrowser>

#include <vector>

namespace actiscope {

/// Markdown with numbers that change while they are read: only they are replaced, so that a selection stays. As high
/// as its text; what is around it scrolls.
class LiveTextView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit LiveTextView(QWidget *parent = nullptr);

    /// Numbers are "…" until they are given. With `colored` a number of one function alone has that function's colour.
    void setTemplate(const LiveTemplate &text, bool colored);
    /// As many as the template has.
    void setValues(const std::vector<std::string> &values);
    /// The numbers are those of an earlier state: they are faint until they are right again.
    void setBehind(bool behind);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    /// A link opens in the browser; nothing takes the place of the text.
    void doSetSource(const QUrl &url, QTextDocument::ResourceType type) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Place {
        int position = 0;
        qsizetype length = 0;
        FunctionRef function; ///< whose colour it has
    };
    void render();
    void color();
    void fit();

    LiveTemplate m_template;
    QTextDocument *m_shown = nullptr; ///< of the text; null before the first
    bool m_colored = false;
    bool m_behind = false;
    std::vector<Place> m_places; ///< of the numbers, in the order of the text
    std::vector<std::string> m_values;
};

} // namespace actiscope
