#pragma once

#include "ui/file/packednumbers.h"

#include <QIODevice>

#include <utility>

namespace actiscope {

/// Hands on what is written to it, piece by piece.
class PieceDevice : public QIODevice
{
public:
    explicit PieceDevice(TakePiece take) : m_take(std::move(take)) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override { return m_take({data, size}) ? size : -1; }

private:
    TakePiece m_take;
};

/// Writes something to a device, as often as it is asked to; false if the device does not take all of it.
using WriteTo = std::function<bool(QIODevice &)>;

} // namespace actiscope
