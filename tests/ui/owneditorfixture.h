#pragma once

#include "core/state/functions.h"
#include "core/state/ownfunctions.h"
#include "ui/model/statemodel.h"
#include "ui/own/formulafield.h"
#include "ui/own/linksentence.h"
#include "ui/own/namefield.h"
#include "ui/own/ownactions.h"
#include "ui/own/owneditor.h"
#include "ui/own/readingview.h"
#include "ui/own/rightpanel.h"
#include "ui/slider/parameterslider.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

namespace actiscope {

/// The editor of one's own functions in its panel, and what can be done with it by hand.
struct EditorCase {
    StateModel model;
    RightPanel panel{&model};
    QSignalSpy notices{&panel, &RightPanel::notice};
    OwnEditor &editor = *panel.findChild<OwnEditor *>();
    FormulaField &field = *panel.findChild<FormulaField *>();
    NameField &name = *panel.findChild<NameField *>();
    ReadingView &reading = *panel.findChild<ReadingView *>();

    explicit EditorCase(const State &state = {})
        : model(state)
    {
        panel.resize(330, 800);
        panel.show();
        panel.activateWindow();
        (void)QTest::qWaitForWindowActive(&panel);
    }

    const State &state() const { return model.state(); }
    OwnActions &actions() const { return *panel.actions(); }
    const CustomFunction &own(std::size_t i = 0) const { return state().own.at(i); }
    FunctionRef record(std::size_t i = 0) const { return Functions(state()).find(own(i).id); }
    QStringList parameters(std::size_t i = 0) const
    {
        QStringList all;
        if (const FunctionRef function = record(i)) {
            for (const Parameter &parameter : function->parameters)
                all += QString::fromStdString(parameter.id);
        }
        return all;
    }
    /// A new function with that formula, its editor open.
    void make(const QString &formula)
    {
        actions().newFunction()->trigger();
        type(formula);
        QTest::keyClick(&field, Qt::Key_Return);
        actions().edit()->trigger();
        notices.clear();
    }
    void type(const QString &text)
    {
        field.selectAll();
        QTest::keyClicks(&field, text);
    }
    void paste(const QString &text)
    {
        QApplication::clipboard()->setText(text);
        field.selectAll();
        field.paste();
    }
    bool says(const QString &text) const
    {
        for (const LinkSentence *sentence : reading.findChildren<LinkSentence *>()) {
            if (sentence->isVisibleTo(&panel) && sentence->text().contains(text))
                return true;
        }
        const auto labels = reading.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisibleTo(&panel) && label->text().contains(text);
        });
    }
    bool saysAnywhere(const QString &text) const
    {
        const auto labels = editor.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisibleTo(&panel) && label->text().contains(text);
        });
    }
    /// The link that offers what would be right.
    QToolButton *link() const
    {
        for (QToolButton *button : reading.findChildren<QToolButton *>()) {
            if (button->isVisibleTo(&panel))
                return button;
        }
        return nullptr;
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : editor.findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
    ParameterSlider *slider(const QString &symbol) const
    {
        for (ParameterSlider *slider : editor.findChildren<ParameterSlider *>()) {
            if (slider->isVisibleTo(&panel) && slider->spec().name == symbol)
                return slider;
        }
        return nullptr;
    }
    QString underlined() const
    {
        return field.extraSelections().isEmpty() ? QString() : field.extraSelections().first().cursor.selectedText();
    }
    QString lastNotice() const { return notices.isEmpty() ? QString() : notices.last().first().toString(); }
};

} // namespace actiscope
