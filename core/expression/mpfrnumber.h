#pragma once

// Its macros take pointers alone, not what converts to one.
#define MPFR_USE_NO_MACRO
#include <mpfr.h>

#include <utility>

namespace actiscope::expression {

/// Within it this thread's numbers have that many bits, and the widest range of exponents that there is: what would over-
/// or underflow a double by far is an ordinary number here.
class MpfrScope
{
public:
    explicit MpfrScope(mpfr_prec_t bits);
    ~MpfrScope();
    MpfrScope(const MpfrScope &) = delete;
    MpfrScope &operator=(const MpfrScope &) = delete;

    static mpfr_prec_t bits();

private:
    mpfr_prec_t m_before;
    mpfr_exp_t m_least, m_greatest;
};

/// Owns one number of MPFR; or none, which takes no memory.
class MpfrNumber
{
public:
    MpfrNumber() { m_number->_mpfr_d = nullptr; }
    MpfrNumber(const MpfrNumber &other) : MpfrNumber()
    {
        if (other.m_number->_mpfr_d) {
            mpfr_init2(m_number, mpfr_get_prec(other.m_number));
            mpfr_set(m_number, other.m_number, MPFR_RNDN);
        }
    }
    MpfrNumber(MpfrNumber &&other) noexcept : m_number{*other.m_number} { other.m_number->_mpfr_d = nullptr; }
    MpfrNumber &operator=(const MpfrNumber &other) { return *this = MpfrNumber(other); }
    MpfrNumber &operator=(MpfrNumber &&other) noexcept
    {
        std::swap(*m_number, *other.m_number);
        return *this;
    }
    ~MpfrNumber()
    {
        if (m_number->_mpfr_d)
            mpfr_clear(m_number);
    }

    /// A new one, which is no number yet.
    static MpfrNumber make(mpfr_prec_t bits = MpfrScope::bits())
    {
        MpfrNumber number;
        mpfr_init2(number.m_number, bits);
        return number;
    }
    /// With 64 bits at least: every double is one of its values.
    static MpfrNumber of(double x)
    {
        MpfrNumber number = make(64);
        mpfr_set_d(number.m_number, x, MPFR_RNDN);
        return number;
    }

    // To be handed to MPFR's functions, whose arguments they are.
    operator mpfr_ptr() { return m_number; }
    operator mpfr_srcptr() const { return m_number; }

private:
    mpfr_t m_number;
};

} // namespace actiscope::expression
