#include "ui/lecture/sceneform.h"

#include "core/state/fields.h"
#include "ui/file/deckfile.h"
#include "ui/lecture/controlchoice.h"
#include "ui/lecture/deckmodel.h"
#include "ui/model/statemodel.h"
#include "ui/scene/scenecanvas.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/panelcombobox.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace actiscope {

namespace {

/// In the order of the list.
constexpr std::array hides = {Hidden::Nothing, Hidden::Derivative, Hidden::Selected, Hidden::Table};

QString hiddenName(Hidden hidden)
{
    switch (hidden) {
    case Hidden::Derivative:
        return SceneForm::tr("The derivative");
    case Hidden::Selected:
        return SceneForm::tr("The selected function");
    case Hidden::Table:
        return SceneForm::tr("The table");
    case Hidden::Nothing:
        break;
    }
    return SceneForm::tr("Nothing");
}

// The picture is small: its text is so too, but still as large as the labels around it.
constexpr double pictureText = 0.85;
constexpr double pictureLine = 0.85;

QLabel *headingFor(QWidget *field)
{
    auto *label = new QLabel;
    setLook(label, Look::Heading);
    label->setBuddy(field);
    return label;
}

} // namespace

SceneForm::SceneForm(DeckModel *deck, QWidget *parent)
    : QWidget(parent)
    , m_deck(deck)
    , m_model(new StateModel({}, this))
    , m_picture(new SceneCanvas(m_model))
    , m_title(new QLineEdit)
    , m_hidden(new PanelComboBox)
    , m_controls(new ControlChoice(m_model))
    , m_note(new QPlainTextEdit)
    , m_run(new QPushButton)
    , m_show(new QPushButton)
    , m_update(new QPushButton)
{
    // The picture shows the scene; changing it is the window's business.
    m_picture->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_picture->setFocusPolicy(Qt::NoFocus);
    m_picture->setScales(pictureText, pictureLine);
    m_note->setTabChangesFocus(true);
    m_title->setMaxLength(mostTitleCharacters);
    for (const Hidden hidden : hides)
        m_hidden->addItem(QString(), static_cast<int>(hidden));
    buildLayout();

    const auto row = [this] { return m_deck->currentRow(); };
    connect(m_title, &QLineEdit::textEdited, this, [this, row](const QString &text) { m_deck->setTitle(row(), text); });
    connect(m_title, &QLineEdit::editingFinished, m_deck, &DeckModel::sealStep);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this, row] { m_deck->setNote(row(), m_note->toPlainText()); });
    connect(m_hidden, &QComboBox::currentIndexChanged, this, [this, row](int index) {
        m_deck->setHidden(row(), static_cast<Hidden>(m_hidden->itemData(index).toInt()));
    });
    connect(m_controls, &ControlChoice::chosenChanged, this,
            [this, row](const std::vector<std::string> &keys) { m_deck->setControls(row(), keys); });
    connect(m_run, &QPushButton::clicked, this, [this, row] { emit runRequested(row()); });
    connect(m_show, &QPushButton::clicked, this, [this, row] { emit stateRequested(State(m_deck->scene(row()).state)); });
    connect(m_update, &QPushButton::clicked, this, [this, row] { emit updateRequested(row()); });
    connect(m_deck, &DeckModel::currentRowChanged, this, &SceneForm::follow);
    connect(m_deck, &DeckModel::changed, this, &SceneForm::follow);
    retranslateUi();
    fit();
    follow();
}

void SceneForm::buildLayout()
{
    m_titleLabel = headingFor(m_title);
    m_hiddenLabel = headingFor(m_hidden);
    m_controlsLabel = headingFor(nullptr);
    m_noteLabel = headingFor(m_note);
    setLook(m_run, Look::Primary);
    for (QPushButton *button : {m_run, m_show, m_update})
        button->setAutoDefault(false);

    auto *buttons = new FlowLayout(FlowLayout::Arrangement::Words);
    for (QPushButton *button : {m_run, m_show, m_update})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_picture, 3);
    layout->addLayout(buttons);
    const std::pair<QLabel *, QWidget *> fields[] = {
        {m_titleLabel, m_title}, {m_hiddenLabel, m_hidden}, {m_controlsLabel, m_controls}, {m_noteLabel, m_note}};
    for (const auto &[label, field] : fields) {
        layout->addWidget(label);
        layout->addWidget(field, field == m_note ? 1 : 0);
    }
}

/// Sizes that follow the text.
void SceneForm::fit()
{
    const double unit = unitOf(this);
    m_picture->setMinimumSize(qRound(300.0 * unit), qRound(190.0 * unit));
    m_note->setMinimumHeight(m_note->fontMetrics().lineSpacing() * 4);
    const int edge = qRound(14.0 * unit);
    layout()->setContentsMargins(edge, edge, edge, edge);
    layout()->setSpacing(qRound(6.0 * unit));
}

void SceneForm::follow()
{
    const int row = m_deck->currentRow();
    setEnabled(row >= 0);
    if (row < 0)
        return;
    const Scene &scene = m_deck->scene(row);
    // As the program looks now, not as it did when the scene was added.
    State state = scene.state;
    state.appearance.theme = appliedTheme();
    const Field &textSize = fieldAt("appearance.textPercent");
    textSize.set(state, std::clamp(100.0 * unitOf(this), textSize.least, textSize.greatest));
    m_model->replace(QString(), state);
    m_picture->setHidden(scene.hidden);

    const QString title = QString::fromStdString(scene.title);
    if (m_title->text() != title)
        m_title->setText(title);
    const QString note = QString::fromStdString(scene.note);
    if (m_note->toPlainText() != note) {
        const QSignalBlocker blocker(m_note);
        m_note->setPlainText(note);
    }
    const QSignalBlocker blocker(m_hidden);
    m_hidden->setCurrentIndex(m_hidden->findData(static_cast<int>(scene.hidden)));
    m_controls->setChosen(scene.controls);
}

void SceneForm::retranslateUi()
{
    m_titleLabel->setText(tr("&Title"));
    m_title->setAccessibleName(tr("Title"));
    m_title->setToolTip(tr("What the scene is called in the list and above its picture"));
    m_hiddenLabel->setText(tr("&Hides until R"));
    m_hidden->setAccessibleName(tr("Hides until R"));
    m_hidden->setToolTip(tr("What stays hidden until the key R is pressed, so that the class can guess first"));
    for (int i = 0; i < m_hidden->count(); ++i)
        m_hidden->setItemText(i, hiddenName(static_cast<Hidden>(m_hidden->itemData(i).toInt())));
    m_controlsLabel->setText(tr("Sliders"));
    m_controls->setAccessibleName(tr("Sliders"));
    m_controls->setToolTip(tr("The sliders that the scene offers below its picture"));
    m_noteLabel->setText(tr("&Note"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setToolTip(tr("Only the lecturer sees this"));
    m_note->setPlaceholderText(tr("Only the lecturer sees this"));
    m_run->setText(tr("Run from h&ere"));
    m_run->setToolTip(tr("Begin the lecture with this scene (Enter in the list)"));
    m_show->setText(tr("Show in wind&ow"));
    m_show->setToolTip(tr("Let the window show what the scene shows"));
    m_update->setText(tr("Update &from window"));
    m_update->setToolTip(tr("Let the scene show what the window shows now; title, note and sliders stay"));
}

void SceneForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    } else if (event->type() == QEvent::FontChange) {
        fit();
        follow();
    } else if (event->type() == QEvent::PaletteChange) {
        follow();
    }
}

} // namespace actiscope
