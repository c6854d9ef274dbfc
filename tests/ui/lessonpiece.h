#pragma once

#include "ui/lesson/lessonwidget.h"
#include "ui/lesson/recommendationcard.h"
#include "ui/model/statemodel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

#include <memory>

namespace actiscope {

/// A language in which every text is marked.
class Marked : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return QStringLiteral("¿") + QString::fromUtf8(text);
    }
};

struct Piece {
    StateModel model;
    std::unique_ptr<LessonWidget> widget;
    QSignalSpy requests;

    explicit Piece(const char *name, QSize size = {560, 700})
        : widget(createLessonWidget(QString::fromLatin1(name), &model))
        , requests(widget.get(), &LessonWidget::functionRequested)
    {
        widget->resize(size);
        widget->show();
        settle();
    }

    static void settle()
    {
        for (int i = 0; i < 8; ++i)
            QApplication::processEvents();
    }

    QListView *list() const { return widget->findChild<QListView *>(); }
    QComboBox *combo(const QString &name) const
    {
        for (QComboBox *box : widget->findChildren<QComboBox *>()) {
            if (box->accessibleName() == name)
                return box;
        }
        qFatal("no combo box is named '%s'", qPrintable(name));
    }
    QList<RecommendationCard *> cards() const
    {
        QList<RecommendationCard *> shown;
        for (RecommendationCard *card : widget->findChildren<RecommendationCard *>()) {
            if (card->isVisibleTo(widget.get()))
                shown.append(card);
        }
        return shown;
    }
};

/// Every control that the keys reach says what it is.
inline void expectNames(const Piece &piece)
{
    QVERIFY(!piece.widget->accessibleName().isEmpty());
    for (QWidget *child : piece.widget->findChildren<QWidget *>()) {
        if (!child->isVisibleTo(piece.widget.get()) || !(child->focusPolicy() & Qt::TabFocus))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(child);
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(), child->metaObject()->className());
    }
}

/// Every label and button speaks the marked language, or none does.
inline void expectLanguage(const Piece &piece, bool marked)
{
    Piece::settle();
    const auto expect = [&](const QWidget *widget, const QString &text) {
        if (widget->isVisibleTo(piece.widget.get()) && text != QStringLiteral("•"))
            QVERIFY2(text.contains(QStringLiteral("¿")) == marked, qPrintable(text));
    };
    for (const QLabel *label : piece.widget->findChildren<QLabel *>())
        expect(label, label->text());
    for (const QAbstractButton *button : piece.widget->findChildren<QAbstractButton *>())
        expect(button, button->text());
}

} // namespace actiscope
