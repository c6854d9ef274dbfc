#pragma once

#include <QWidget>

class QPushButton;

namespace actiscope {

class ChoiceField;
class StateModel;

/// How the stack of Depth is made: initialisation, width, samples, seed.
class DepthBar : public QWidget
{
    Q_OBJECT

public:
    explicit DepthBar(StateModel *model, QWidget *parent = nullptr);

signals:
    void newSeedRequested();
    void notice(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void retranslateUi();

    StateModel *m_model;
    QList<QWidget *> m_drawing; ///< what a chain of width 1 does without
    QPushButton *m_newSeed;
};

} // namespace actiscope
