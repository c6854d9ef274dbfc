#pragma once

#include <QIODevice>

namespace actiscope {

/// Only counts what it is given.
class CountingDevice : public QIODevice
{
public:
    qint64 bytes = 0;

    CountingDevice() { open(QIODevice::WriteOnly); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        bytes += size;
        return size;
    }
};

} // namespace actiscope
