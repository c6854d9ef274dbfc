#include "ui/menu/helpmenu.h"

#include <QApplication>
#include <QEvent>
#include <QDialogButtonBox>
#include <QMessageBox>
#include <QScreen>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

namespace actiscope {

namespace {

struct Row {
    QString keys;
    QString meaning;
};

QString table(const QList<Row> &rows)
{
    QString html = QStringLiteral("<table cellpadding=\"3\">");
    for (const Row &row : rows) {
        html += QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>")
                    .arg(row.keys.toHtmlEscaped(), row.meaning.toHtmlEscaped());
    }
    return html + QStringLiteral("</table>");
}

/// A box with HTML of the program's own, which boxes do not take for HTML unless they are told.
void showText(QWidget *over, const QString &title, const QString &html)
{
    QMessageBox box(QMessageBox::NoIcon, title, QString(), QMessageBox::Ok, over);
    box.setIconPixmap(over->windowIcon().pixmap(64, 64));
    box.setTextFormat(Qt::RichText);
    box.setText(html);
    box.exec();
}

} // namespace

HelpMenu::HelpMenu(QWidget *window)
    : QMenu(window)
    , m_window(window)
    , m_keys(addAction(QString(), this, &HelpMenu::showKeys))
{
    setToolTipsVisible(true);
    m_keys->setShortcut(QKeySequence::HelpContents);
    addSeparator();
    m_about = addAction(QString(), this, &HelpMenu::showAbout);
    m_aboutQt = addAction(QString(), this, &HelpMenu::showAboutQt);
    retranslateUi();
}

void HelpMenu::showKeys()
{
    const QString text = QStringLiteral("<h3>%1</h3>%2<h3>%3</h3>%4<h3>%5</h3>%6")
        .arg(tr("With the mouse, on a chart"),
             table({{tr("Click"), tr("put the cursor there")},
                    {tr("Drag the dashed line"), tr("move the cursor")},
                    {tr("Drag"), tr("move the view; a level drag leaves the y axis alone")},
                    {tr("Wheel"), tr("zoom at the pointer; with Ctrl only x, with Shift only y")},
                    {tr("Double click"), tr("back to the view at the start")},
                    {tr("Double click on a slider"), tr("its default value")}}),
             tr("With the keyboard, on a chart"),
             table({{tr("Left, Right"), tr("move the cursor; with Shift finely, with Ctrl move the view")},
                    {tr("Page Up, Page Down"), tr("move the cursor in large steps")},
                    {tr("Home, End"), tr("put the cursor at an end of the range")},
                    {tr("Up, Down"), tr("select the previous or the next function")},
                    {tr("+, −"), tr("zoom at the cursor")},
                    {tr("F, 0"), tr("fit the y axis; back to the view at the start")},
                    {tr("Alt+1, Alt+2, Alt+3"), tr("Curves, Toy layer, Depth")},
                    {tr("F7, F8"), tr("Toy layer: one step of learning; run and pause")}}),
             tr("Functions of your own"),
             table({{tr("Ctrl+Shift+N"), tr("type a new one")},
                    {tr("F2, double click in the list"), tr("edit the selected one")},
                    {tr("Del in the list"), tr("delete it")},
                    {tr("Enter, Esc in the formula"), tr("done")},
                    {tr("Shift+Enter in the formula"), tr("another line")}}));
    QDialog dialog(m_window);
    dialog.setWindowTitle(tr("Keys and mouse"));
    auto *view = new QTextBrowser;
    view->setAccessibleName(tr("Keys and mouse"));
    view->setHtml(text);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(&dialog);
    layout->addWidget(view);
    layout->addWidget(buttons);
    // As high as the text, but not higher than the screen.
    const int width = m_window->fontMetrics().averageCharWidth() * 80;
    view->document()->setTextWidth(width);
    const QSize wanted(width + 60, static_cast<int>(view->document()->size().height()) + buttons->sizeHint().height() + 60);
    dialog.resize(wanted.boundedTo(m_window->screen()->availableSize() - QSize(40, 80)));
    dialog.exec();
}

void HelpMenu::showAbout()
{
    showText(m_window, tr("About Actiscope"),
             tr("<h3>Actiscope %1</h3>"
                "<p>Teach, explore and illustrate the activation functions of neural networks.</p>"
                "<p>Free software under the GNU General Public License, version 3 or later.</p>")
                 .arg(QApplication::applicationVersion()));
}

void HelpMenu::showAboutQt()
{
    showText(m_window, tr("About Qt"),
             tr("<h3>Qt %1</h3>"
                "<p>Windows, charts and pictures are drawn with Qt, a toolkit for programs on many systems.</p>"
                "<p>Its authors are The Qt Company and others; it comes under the GNU Lesser General Public License, version 3. "
                "Read more at <a href=\"https://www.qt.io\">qt.io</a>.</p>")
                 .arg(QLatin1String(qVersion())));
}

void HelpMenu::retranslateUi()
{
    setTitle(tr("&Help"));
    m_keys->setText(tr("&Keys and mouse"));
    m_about->setText(tr("&About Actiscope"));
    m_aboutQt->setText(tr("About &Qt"));
}

void HelpMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace actiscope
