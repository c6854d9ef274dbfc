// Charts that are dragged into other programs.

#include "tests/ui/experimentstates.h"
#include "ui/chart/figurestyle.h"
#include "ui/picture/fileshelf.h"
#include "ui/picture/share/draggrip.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QSvgRenderer>
#include <QUrl>

using namespace actiscope;

namespace {

/// What a drag took along; it is not begun.
struct Dragged {
    int count = 0;
    QByteArray png;
    QByteArray svg;
    QByteArray csv;
    bool hasText = false;
    QImage image;
    QList<QUrl> urls;
    QSize thumbnail;
};

class GripCase : public WindowCase
{
public:
    explicit GripCase(const State &state = {}, QSize size = {1280, 720})
        : WindowCase(state, size)
    {
    }

    QList<DragGrip *> grips()
    {
        QList<DragGrip *> shown;
        for (DragGrip *grip : window.findChildren<DragGrip *>()) {
            if (grip->isVisible())
                shown << grip;
        }
        return shown;
    }

    DragGrip *grip(const QString &name)
    {
        auto *found = named<DragGrip>(name);
        found->setExecution([this](QDrag *drag) {
            const QMimeData *data = drag->mimeData();
            dragged = {dragged.count + 1,
                       data->data(QStringLiteral("image/png")),
                       data->data(QStringLiteral("image/svg+xml")),
                       data->data(QStringLiteral("text/csv")),
                       data->formats().contains(QStringLiteral("text/plain")),
                       qvariant_cast<QImage>(data->imageData()),
                       data->urls(),
                       drag->pixmap().size()};
        });
        return found;
    }

    /// Presses on a grip, and moves the mouse by so many pixels without letting go.
    static void pull(DragGrip *grip, int pixels)
    {
        const QPoint middle = grip->rect().center();
        QTest::mousePress(grip, Qt::LeftButton, {}, middle);
        move(grip, pixels);
    }
    static void move(DragGrip *grip, int pixels)
    {
        const QPointF at = grip->rect().center() + QPointF(-pixels, 0);
        QMouseEvent event(QEvent::MouseMove, at, grip->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(grip, &event);
    }

    Dragged dragged;
};

const QString drawnF = QStringLiteral("Drag Activation f(x)");
const QString drawnDf = QStringLiteral("Drag Derivative f′(x)");

} // namespace

class DragOutTest : public QObject
{
    Q_OBJECT

private slots:
    void takesThatChartAlong()
    {
        GripCase c;
        c.pull(c.grip(drawnDf), 50);
        QTRY_COMPARE(c.dragged.count, 1);
        const QImage png = QImage::fromData(c.dragged.png, "PNG");
        QCOMPARE(png.size(), QSize(1920, 1080));
        QCOMPARE(c.dragged.image.size(), QSize(1920, 1080));
        ExportOptions options = slideOptions();
        options.panel = 1;
        QCOMPARE(png.convertToFormat(QImage::Format_RGB32), renderedImage(c.state(), options));
        QVERIFY(renderedImage(c.state(), options) != renderedImage(c.state(), slideOptions()));
        QVERIFY(QSvgRenderer(c.dragged.svg).isValid());
        QVERIFY(c.dragged.csv.contains("\ndf,sigmoid,"));
        QVERIFY(!c.dragged.csv.contains("\nf,sigmoid,"));
        QVERIFY(!c.dragged.hasText); // some programs would take it before the picture
        QCOMPARE(c.dragged.thumbnail, QSize(240, 135));
        QCOMPARE(c.dragged.urls.size(), 1);
        const QFileInfo file(c.dragged.urls.first().toLocalFile());
        QCOMPARE(file.fileName(), QStringLiteral("sigmoid-relu-leaky_relu-gelu-df.png"));
        QFile whole(file.filePath());
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QCOMPARE(whole.readAll(), c.dragged.png);
        QCOMPARE(c.changes.count(), 0); // nothing in the window was panned or moved
    }

    void beginsOnlyWhenMovedFarEnough()
    {
        GripCase c;
        DragGrip *grip = c.grip(drawnF);
        c.pull(grip, QApplication::startDragDistance() - 1);
        QTRY_VERIFY(!grip->isBusy());
        QCOMPARE(c.dragged.count, 0);
        c.move(grip, QApplication::startDragDistance());
        QCOMPARE(c.dragged.count, 1); // all was ready
        c.move(grip, 100);
        QCOMPARE(c.dragged.count, 1);
    }

    /// The window does not wait for the picture: the drag begins when it is there.
    void beginsWhenReady()
    {
        GripCase c;
        DragGrip *grip = c.grip(drawnF);
        c.pull(grip, 50);
        QCOMPARE(c.dragged.count, 0);
        QVERIFY(grip->isBusy());
        QTRY_COMPARE(c.dragged.count, 1);
    }

    void letGoEarlyDragsNothing()
    {
        GripCase c;
        DragGrip *grip = c.grip(drawnF);
        c.pull(grip, 50);
        QTest::mouseRelease(grip, Qt::LeftButton);
        QTRY_VERIFY(!grip->isBusy());
        QCoreApplication::processEvents();
        QCOMPARE(c.dragged.count, 0);
        c.move(grip, 100);
        QCOMPARE(c.dragged.count, 0);
        c.pull(grip, 50); // and again
        QTRY_COMPARE(c.dragged.count, 1);
    }

    void otherButtonsDragNothing()
    {
        GripCase c;
        DragGrip *grip = c.grip(drawnF);
        QTest::mousePress(grip, Qt::RightButton);
        c.move(grip, 50);
        QVERIFY(!grip->isBusy());
        QCOMPARE(c.dragged.count, 0);
    }

    void everyChartHasAGrip_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<int>("charts");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("file");
        State three;
        three.charts = {true, true, true};
        QTest::newRow("curves") << three << 3 << QStringLiteral("Drag Second derivative f″(x)") << QStringLiteral("sigmoid-relu-leaky_relu-gelu-d2f.png");
        QTest::newRow("batch") << toy() << 4 << QStringLiteral("Drag Input batch x") << QStringLiteral("layer-gelu-input.png");
        QTest::newRow("neuron") << toy(LayerView::Neuron) << 5 << QStringLiteral("Drag Weight w") << QStringLiteral("neuron-gelu-weight.png");
        QTest::newRow("depth") << deep() << 3 << QString() << QStringLiteral("depth-sigmoid-relu-leaky_relu-gelu-gradient_by_depth.png");
    }
    void everyChartHasAGrip()
    {
        QFETCH(State, state);
        QFETCH(int, charts);
        QFETCH(QString, name);
        QFETCH(QString, file);
        GripCase c(state);
        QCOMPARE(c.grips().size(), charts);
        QStringList names;
        for (DragGrip *grip : c.grips()) {
            names << grip->accessibleName();
            QVERIFY(grip->accessibleName().startsWith(QStringLiteral("Drag ")));
            QCOMPARE(grip->toolTip(), QStringLiteral("Drag this chart onto a slide or into a folder"));
            QCOMPARE(grip->focusPolicy(), Qt::NoFocus);
        }
        names.removeDuplicates();
        QCOMPARE(names.size(), charts);
        if (name.isEmpty())
            name = names.first();
        c.pull(c.grip(name), 50);
        QTRY_COMPARE_WITH_TIMEOUT(c.dragged.count, 1, 20000);
        QCOMPARE(c.dragged.urls.first().fileName(), file);
    }

    /// In a small window and with large text.
    void gripCoversNothing_data()
    {
        QTest::addColumn<State>("state");
        for (const int percent : {100, 200}) {
            for (State state : {State(), toy(), toy(LayerView::Neuron), deep()}) {
                state.appearance.textPercent = percent;
                QTest::addRow("workspace %d, view %d, %d %%", int(state.workspace), int(state.layer.view), percent) << state;
            }
        }
    }
    void gripCoversNothing()
    {
        QFETCH(State, state);
        GripCase c(state);
        const FigureStyle style(c.state().appearance.theme, c.state().appearance.textPercent / 100.0);
        for (const DragGrip *grip : c.grips()) {
            const auto *chart = grip->parentWidget()->findChild<CurveChart *>();
            const Panel &panel = chart->panel();
            const QRect covered = grip->geometry().translated(-chart->pos());
            QVERIFY(chart->rect().contains(covered));
            const double titleEnd = panel.plot.x + style.width(panel.title, TextRole::PanelTitle);
            QVERIFY2(titleEnd <= covered.left(), panel.title.c_str());
            QVERIFY2(covered.bottom() <= panel.plot.y + 1.0, panel.title.c_str());
            for (const EndLabel &label : panel.endLabels) {
                if (panel.endLabelX + style.width(label.text, TextRole::EndLabel) > covered.left())
                    QVERIFY2(label.y - style.height(TextRole::EndLabel) / 2.0 >= covered.bottom() - 1.0, label.text.c_str());
            }
        }
    }

    void shelfIsClearedAtTheEnd()
    {
        QString folder, first, second;
        {
            FileShelf shelf;
            folder = shelf.folder();
            first = shelf.put(QStringLiteral("a.png"), "one");
            second = shelf.put(QStringLiteral("a.png"), "two");
            QVERIFY(first != second);
            QCOMPARE(QFileInfo(first).fileName(), QStringLiteral("a.png"));
            QFile file(first);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), QByteArray("one"));
        }
        QVERIFY(!QFileInfo::exists(first));
        QVERIFY(!QFileInfo::exists(second));
        QVERIFY(!QFileInfo::exists(folder));
    }

    /// Without room for a file the picture itself can still be dragged.
    void fileThatCannotBeWrittenIsLeftOut()
    {
        FileShelf shelf;
        QVERIFY(QDir(shelf.folder()).removeRecursively());
        QVERIFY(shelf.put(QStringLiteral("a.png"), "one").isEmpty());
        DragPicture picture = dragPicture(State(), slideOptions(), QStringLiteral("a"));
        picture.file.clear();
        const std::unique_ptr<QMimeData> data(mimeData(picture));
        QVERIFY(data->hasImage());
        QVERIFY(!data->hasUrls());
    }

private:
    const PrivateSettings m_settings;
};

QTEST_MAIN(DragOutTest)
#include "tst_dragout.moc"
