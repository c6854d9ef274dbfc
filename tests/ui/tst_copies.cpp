// Copies on the clipboard, and the printed page.

#include "ui/language/language.h"
#include "ui/menu/editmenu.h"
#include "ui/menu/filemenu.h"
#include "ui/model/settings.h"
#include "ui/picture/format/embeddedstate.h"
#include "ui/picture/picturewords.h"
#include "ui/picture/share/clipboard.h"
#include "ui/picture/share/copier.h"
#include "ui/picture/share/print.h"
#include "ui/widget/figuretable.h"

#include "tests/ui/windowcase.h"

#include <QClipboard>
#include <QFile>
#include <QMimeData>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QTimer>
#include <QXmlStreamReader>

using namespace actiscope;

namespace {

State shownState()
{
    State state;
    state.functions = {"elu", "gelu"};
    state.parameters["elu"] = {0.25};
    state.cursor = 2.0;
    return state;
}

/// What is on the clipboard once a copy of that kind has been asked for.
const QMimeData *copied(CopyKind kind, const State &state)
{
    Copier copier;
    QSignalSpy notices(&copier, &Copier::notice);
    copier.copy(kind, state);
    if (!notices.wait(20000))
        qFatal("nothing was copied");
    return QGuiApplication::clipboard()->mimeData();
}

} // namespace

class TestCopies : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { hushTheOffscreenPlatform(); }
    void imagesHaveAllFormats();
    void dataIsTheTable();
    void tablesHaveTheChosenMark();
    void wordsSayWhatIsShown();
    void texIsThePicture();
    void theLastWishCounts();
    void theMenuCopies();
    void pagesAreFilled();
    void thePreviewOpens();

private:
    PrivateSettings m_settings;
    QTemporaryDir m_folder;
};

void TestCopies::imagesHaveAllFormats()
{
    const QMimeData *data = copied(CopyKind::Picture, shownState());
    const QImage image = QImage::fromData(data->data(QStringLiteral("image/png")), "PNG");
    QCOMPARE(image.size(), QSize(1920, 1080));
    QCOMPARE(qvariant_cast<QImage>(data->imageData()).size(), QSize(1920, 1080));
    QXmlStreamReader svg(data->data(QStringLiteral("image/svg+xml")));
    while (!svg.atEnd())
        svg.readNext();
    QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
    QCOMPARE(data->data(QStringLiteral("text/csv")), renderedFile(PictureFormat::Csv, shownState(), slideOptions()));
    QCOMPARE(data->text().toUtf8(), renderedFile(PictureFormat::Csv, shownState(), slideOptions()));
    // Pasted into a folder, it can be opened again.
    QString error;
    const auto session = sessionInPictureData(data->data(QStringLiteral("image/png")), &error);
    QVERIFY2(session, qPrintable(error));
    QVERIFY(session->state == shownState());
}

void TestCopies::dataIsTheTable()
{
    const QMimeData *data = copied(CopyKind::Data, shownState());
    QVERIFY(data->text().startsWith(QLatin1String("chart,function,piece,x,y\n")));
    QCOMPARE(data->data(QStringLiteral("text/csv")), renderedFile(PictureFormat::Csv, shownState(), slideOptions()));
    QVERIFY(!data->hasImage());
}

void TestCopies::tablesHaveTheChosenMark()
{
    MainWindow window(shownState());
    auto *edit = window.findChild<EditMenu *>();
    const auto action = [&](const char *text) {
        const QList<QAction *> all = edit->actions();
        const auto found = std::find_if(all.begin(), all.end(), [&](QAction *one) { return one->text() == QLatin1String(text); });
        return found == all.end() ? nullptr : *found;
    };
    QAction *comma = action("Decimal &comma in tables");
    QVERIFY(comma && !comma->isChecked()); // the tests' locale has points
    comma->trigger();
    QCOMPARE(settings::decimalMark(), DecimalMark::Comma);
    for (const CopyKind kind : {CopyKind::Data, CopyKind::Picture}) {
        const QString text = copied(kind, shownState())->text();
        QVERIFY2(text.startsWith(QLatin1String("chart;function;piece;x;y\n")), qPrintable(text.left(100)));
        QVERIFY(text.contains(QLatin1String(";0,")) && !text.contains(u'.'));
    }
    const QString values = [&] {
        action("Copy &values")->trigger();
        return QGuiApplication::clipboard()->text();
    }();
    QVERIFY2(values.contains(QLatin1String("ELU\t2\t2\t1\t0\n")) && values.contains(QLatin1String("\t1,9544997361036416\t")),
             qPrintable(values));
    FigureTable table(window.model());
    Table shown;
    shown.headers = {"Function", "a"};
    TableRow &row = shown.rows.emplace_back();
    row.function = "elu";
    row.name = "ELU";
    row.values = {0.5};
    row.cells = {"0.5"};
    table.show(shown);
    QCOMPARE(table.text(), QStringLiteral("Function\ta\nELU\t0,5\n"));
    // TeX and words speak as before.
    QVERIFY(copied(CopyKind::Tex, shownState())->text().contains(QLatin1String("0.")));

    settings::setDecimalMark(DecimalMark::Point); // as the export dialog does
    emit edit->aboutToShow();
    QVERIFY(!comma->isChecked());
    QVERIFY(copied(CopyKind::Data, shownState())->text().startsWith(QLatin1String("chart,function")));
    QCOMPARE(settings::decimalMarkOf(QLocale(QLocale::German)), DecimalMark::Comma);
}

void TestCopies::wordsSayWhatIsShown()
{
    const QString english = copied(CopyKind::Words, shownState())->text();
    for (const char *part : {"ELU", "GELU", "alpha = 0.25", "1.95"})
        QVERIFY2(english.contains(QLatin1String(part)), qPrintable(english));
    applyLanguage(Language::Chinese);
    const QString chinese = copied(CopyKind::Words, shownState())->text();
    applyLanguage(Language::English);
    QVERIFY(chinese != english);
    State layer = shownState();
    layer.workspace = Workspace::ToyLayer;
    layer.selected = "elu";
    QVERIFY(copied(CopyKind::Words, layer)->text().contains(QLatin1String("alpha = 0.25")));
}

void TestCopies::texIsThePicture()
{
    const QString tex = copied(CopyKind::Tex, shownState())->text();
    QVERIFY(tex.contains(QLatin1String("\\begin{tikzpicture}")) && tex.endsWith(QLatin1String("\\end{tikzpicture}\n")));
    QVERIFY(!tex.contains(QLatin1String("\\documentclass")));
}

void TestCopies::theLastWishCounts()
{
    Copier copier;
    QSignalSpy notices(&copier, &Copier::notice);
    for (const CopyKind kind : {CopyKind::Picture, CopyKind::Words, CopyKind::Picture, CopyKind::Data})
        copier.copy(kind, shownState());
    QTRY_VERIFY_WITH_TIMEOUT(QGuiApplication::clipboard()->text().startsWith(QLatin1String("chart,function")), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(!notices.isEmpty() && notices.last().first().toString().contains(QLatin1String("CSV")), 20000);
}

void TestCopies::theMenuCopies()
{
    MainWindow window(shownState());
    QSignalSpy notices(window.findChild<FileMenu *>(), &FileMenu::notice);
    for (QAction *action : window.findChild<EditMenu *>()->actions()) {
        if (action->text() == QLatin1String("Copy &data"))
            action->trigger();
    }
    QVERIFY(notices.wait(20000));
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("text/csv")));
}

void TestCopies::pagesAreFilled()
{
    for (const Workspace workspace : {Workspace::Curves, Workspace::ToyLayer, Workspace::Depth}) {
        State state = shownState();
        state.workspace = workspace;
        state.appearance.theme = Theme::Dark; // paper is white all the same
        QPrinter printer(QPrinter::HighResolution);
        const QString file = m_folder.filePath(QStringLiteral("page.pdf"));
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(file);
        printer.setPageOrientation(QPageLayout::Landscape);
        QVERIFY(printPicture(state, printer));
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        const QByteArray content = pdf.readAll();
        QVERIFY(content.startsWith("%PDF-") && content.trimmed().endsWith("%%EOF"));
        QCOMPARE(content.count("/Type /Page\n"), 1);
        QVERIFY(content.size() > 10000);
    }
    QPrinter closed;
    closed.setOutputFormat(QPrinter::PdfFormat);
    closed.setOutputFileName(m_folder.filePath(QStringLiteral("no/folder/page.pdf")));
    QVERIFY(!printPicture(shownState(), closed));
}

void TestCopies::thePreviewOpens()
{
    bool opened = false;
    QTimer look; // the page is drawn first
    connect(&look, &QTimer::timeout, this, [&] {
        if (auto *dialog = qobject_cast<QPrintPreviewDialog *>(QApplication::activeModalWidget())) {
            opened = true;
            dialog->reject();
        }
    });
    look.start(10);
    showPrintPreview(shownState(), nullptr);
    QVERIFY(opened);
}

QTEST_MAIN(TestCopies)
#include "tst_copies.moc"
