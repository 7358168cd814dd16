# Put in front of another program: each allocation of a container may collect, and then Python code runs in the middle of the C code
# that asked for it.
import gc
def _told(phase, info):
    if phase == "start":
        _count[0] += 1
_count = [0]
gc.callbacks.append(_told)
gc.set_threshold(1)
