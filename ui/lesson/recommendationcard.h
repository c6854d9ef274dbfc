#pragma once

#include "core/advice/chooser.h"

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace actiscope {

/// One answer of the chooser: the function in its colour, what speaks for it, what goes wrong, and a button that
/// opens it.
class RecommendationCard : public QWidget
{
    Q_OBJECT

public:
    explicit RecommendationCard(QWidget *parent = nullptr);

    void show(const Recommendation &recommendation);
    QString id() const;

signals:
    void showClicked();

protected:
    void changeEvent(QEvent *event) override;

private:
    class Picture;
    /// Sentences with a mark before each.
    struct Bullets {
        QWidget *area;
        QGridLayout *grid;
        QList<QLabel *> marks;
        QList<QLabel *> texts;
    };
    static Bullets makeBullets();
    static void fill(Bullets &bullets, const std::vector<std::string> &sentences, bool muted);
    void colorName();
    void arrange();

    Recommendation m_shown{};
    Picture *m_picture;
    QLabel *m_name;
    QLabel *m_strength;
    QPushButton *m_show;
    QWidget *m_titles;
    Bullets m_reasons;
    QLabel *m_cautionHeading;
    Bullets m_cautions;
    QLabel *m_source;
};

} // namespace actiscope
