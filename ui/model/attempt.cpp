#include "ui/model/attempt.h"

#include <QCoreApplication>

#include <exception>
#include <new>

namespace actiscope {

namespace {

struct Attempt {
    Q_DECLARE_TR_FUNCTIONS(Attempt)
};

} // namespace

QString attempt(const std::function<void()> &work)
{
    try {
        work();
    } catch (const std::bad_alloc &) {
        return Attempt::tr("There is too little memory for this. Choose a smaller size.");
    } catch (const std::exception &failure) {
        return Attempt::tr("This could not be done: %1").arg(QString::fromLocal8Bit(failure.what()));
    }
    return {};
}

} // namespace actiscope
