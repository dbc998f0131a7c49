"""What the process that reads files takes from itself: memory, files, the network, other programs. For good.

Three walls: limits and name spaces of the kernel, Landlock (which rules over C code too, where the kernel has it: Linux 5.13),
and a guard inside Python. Sources: setrlimit(2), unshare(2), landlock(7), PEP 578.
"""

import ctypes
import os
import resource
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

MEMORY = 400 * 1024 * 1024  # bytes of heap; with programs and libraries it stays below 512 MB
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000  # CLONE_NEWUSER, CLONE_NEWNET of linux/sched.h
_PROGRAM = tuple(
    str(Path(place).resolve()) for place in (sys.prefix, sys.base_prefix, str(Path(__file__).parents[3] / "documents"))
)
_READABLE = (*_PROGRAM, "/usr", "/lib", "/lib64")  # its libraries are loaded when they are needed

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # system calls, by the same numbers on every machine
_NO_NEW_PRIVILEGES = 38  # PR_SET_NO_NEW_PRIVS of linux/prctl.h
_ALL_OF_FILES, _ALL_OF_NETWORK = (1 << 13) - 1, 0b11  # LANDLOCK_ACCESS_FS_* of the first version, LANDLOCK_ACCESS_NET_*
_NETWORK_SINCE = 4  # version of Landlock
_READ = 0b1100  # LANDLOCK_ACCESS_FS_READ_FILE and READ_DIR

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_FORBIDDEN = (
    "socket.", "subprocess.", "shutil.", "ftplib.", "os.exec", "os.fork", "os.posix_spawn", "os.system", "os.putenv", "os.remove",
    "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown", "os.kill",
)  # fmt: skip


def confine() -> None:
    for limit, most in (
        (resource.RLIMIT_DATA, MEMORY),
        (resource.RLIMIT_AS, 3 * MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 64),
    ):
        resource.setrlimit(limit, (most, most))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(_NEW_NETWORK):  # needs privileges, or a name space of users; where neither is to be had, the guard stands
        libc.unshare(_NEW_USER | _NEW_NETWORK)
    _lock_files(libc)
    sys.addaudithook(_check_audit_event)


def _lock_files(libc: ctypes.CDLL) -> None:
    """By Landlock: nothing may be written, only the program be read, nobody connected to. A kernel without it does nothing."""
    version = libc.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), 1)
    if version < 1:
        return
    handled = (ctypes.c_uint64 * 2)(_ALL_OF_FILES, _ALL_OF_NETWORK)
    size = 16 if version >= _NETWORK_SINCE else 8
    rules = libc.syscall(_CREATE_RULESET, handled, ctypes.c_size_t(size), 0)
    for place in _READABLE:
        with suppress(FileNotFoundError):
            folder = os.open(place, os.O_PATH | os.O_CLOEXEC)
            rule = _READ.to_bytes(8, sys.byteorder) + folder.to_bytes(4, sys.byteorder)
            libc.syscall(_ADD_RULE, rules, 1, rule, 0)
            os.close(folder)
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    libc.syscall(_RESTRICT_SELF, rules, 0)
    os.close(rules)


def _check_audit_event(event: str, arguments: tuple[Any, ...]) -> None:
    """Python itself asks here before it does such things; a hook can never be taken off again."""
    if event in {"os.listdir", "os.scandir", "open"}:
        path = arguments[0]
        outside = isinstance(path, str) and not os.path.realpath(path).startswith(_READABLE)
        if outside or (event == "open" and arguments[2] & _WRITING):
            raise PermissionError(f"{path} in the process that reads files")
    elif event.startswith(_FORBIDDEN):
        raise PermissionError(f"{event} in the process that reads files")
