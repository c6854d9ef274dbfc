#pragma once

#include <QWidget>

class QPushButton;

namespace actiscope {

class ChoiceField;
class StateModel;

/// Where the batch of the Toy layer comes from: distribution, batch size, features, seed, or a file.
class BatchBar : public QWidget
{
    Q_OBJECT

public:
    explicit BatchBar(StateModel *model, QWidget *parent = nullptr);

signals:
    void openRequested();
    void newSeedRequested();
    void notice(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void retranslateUi();

    StateModel *m_model;
    ChoiceField *m_distribution;
    QList<QWidget *> m_drawing; ///< what matters only to numbers that are drawn
    QPushButton *m_newSeed;
    QPushButton *m_open;
    QString m_fileName;
};

} // namespace actiscope
