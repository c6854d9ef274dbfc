#pragma once

#include "ui/picture/exporter.h"

#include <QThreadPool>
#include <QWidget>

namespace actiscope {

/// Shows a picture as it will be exported, fitted into the widget and painted at the screen's own resolution.
/// It is made in the background; a newer wish takes the place of one that waits.
class ExportPreview : public QWidget
{
    Q_OBJECT

public:
    explicit ExportPreview(QWidget *parent = nullptr);
    ~ExportPreview() override;

    /// The file's size is found only for a format that is given.
    void show(const State &state, const ExportOptions &options, std::optional<PictureFormat> format = {});
    const QImage &image() const { return m_image; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The preview shows what was asked for last.
    void rendered();
    /// How large the file will be.
    void measured(qint64 bytes);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Wish {
        State state;
        ExportOptions options;
        std::optional<PictureFormat> format;
    };
    struct Result {
        QImage image;
        QString description;
    };

    void refresh();
    void startIfIdle();
    void work(const Wish &wish, double scale, double ratio);
    void take(const Result &result);
    void workEnded();
    /// Preview pixels per layout pixel.
    double fittingScale(const ExportOptions &options) const;

    Wish m_wish;
    bool m_waiting = false;
    bool m_working = false;
    QImage m_image;
    ExportProgress m_measuring;
    QThreadPool m_pool; ///< last: waits for its thread before the rest goes
};

} // namespace actiscope
