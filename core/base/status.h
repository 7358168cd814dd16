// The status that the public edge answers with: pyr_status of pyrena.h. Inside the core an error is NULL or -1 with the exception set.
#ifndef PYR_BASE_STATUS_H
#define PYR_BASE_STATUS_H

#include "pyrena.h"

#endif
