#include "core/expression/mpfrnumber.h"

namespace actiscope::expression {

namespace {

thread_local mpfr_prec_t currentBits = 128;

/// MPFR keeps π, ln 2 and the like for each thread.
struct Constants {
    ~Constants() { mpfr_free_cache2(MPFR_FREE_LOCAL_CACHE); }
    void use() { m_used = true; }

private:
    bool m_used = false;
};
thread_local Constants constants;

} // namespace

MpfrScope::MpfrScope(mpfr_prec_t bits) : m_before(currentBits), m_least(mpfr_get_emin()), m_greatest(mpfr_get_emax())
{
    constants.use();
    currentBits = bits;
    mpfr_set_emin(mpfr_get_emin_min());
    mpfr_set_emax(mpfr_get_emax_max());
}

MpfrScope::~MpfrScope()
{
    currentBits = m_before;
    mpfr_set_emin(m_least);
    mpfr_set_emax(m_greatest);
}

mpfr_prec_t MpfrScope::bits() { return currentBits; }

} // namespace actiscope::expression
