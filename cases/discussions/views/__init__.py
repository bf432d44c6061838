"""Pages of threads: lists, opening one, one thread with the forms that change it."""

from .lists import region_threads, thread_list
from .opening import thread_new
from .thread import thread, thread_answer, thread_close

__all__ = ["region_threads", "thread", "thread_answer", "thread_close", "thread_list", "thread_new"]
