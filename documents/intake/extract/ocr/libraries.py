"""Tesseract and Leptonica, called as C libraries: no program is started, which the limited process may not do.

They are no Python packages: Debian has them as tesseract-ocr and tesseract-ocr-<language>. Sources: Tesseract's capi.h (5.0),
Leptonica's allheaders.h (1.79 and later).
"""

import ctypes
from collections.abc import Mapping, Sequence
from functools import cache

from documents.extraction.findings import Unreadable

_TESSERACT, _LEPTONICA = ("libtesseract.so.5", "libtesseract.so.4"), ("liblept.so.5", "libleptonica.so.6")
MISSING = (
    "Its text is a picture, and Tesseract, which recognises such text, is not installed on this server. Whoever runs the server "
    "can install it (on Debian: apt install tesseract-ocr, and tesseract-ocr-rus, -aze, -tur for these languages); then add the "
    "file again. Or recognise its text elsewhere, for example with “ocrmypdf scan.pdf text.pdf”, or type it."
)

_P, _S, _I = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
_OUT_P, _OUT_I = ctypes.POINTER(ctypes.c_void_p), ctypes.POINTER(ctypes.c_int)
_Signature = tuple[object, Sequence[object]]
_TESSERACT_CALLS: Mapping[str, _Signature] = {
    "TessVersion": (_S, ()),
    "TessBaseAPICreate": (_P, ()),
    "TessBaseAPIDelete": (None, (_P,)),
    "TessBaseAPIEnd": (None, (_P,)),
    "TessBaseAPIInit3": (_I, (_P, _S, _S)),
    "TessBaseAPIGetAvailableLanguagesAsVector": (ctypes.POINTER(_S), (_P,)),
    "TessBaseAPISetPageSegMode": (None, (_P, _I)),
    "TessBaseAPISetImage": (None, (_P, _P, _I, _I, _I, _I)),
    "TessBaseAPISetImage2": (None, (_P, _P)),
    "TessBaseAPISetSourceResolution": (None, (_P, _I)),
    "TessBaseAPIRecognize": (_I, (_P, _P)),
    "TessBaseAPIGetTsvText": (_P, (_P, _I)),
    "TessBaseAPIClear": (None, (_P,)),
    "TessDeleteText": (None, (_P,)),
    "TessDeleteTextArray": (None, (ctypes.POINTER(_S),)),
    "TessMonitorCreate": (_P, ()),
    "TessMonitorDelete": (None, (_P,)),
    "TessMonitorSetDeadlineMSecs": (None, (_P, _I)),
}
_LEPTONICA_CALLS: Mapping[str, _Signature] = {
    "pixReadHeaderMem": (_I, (_S, ctypes.c_size_t, _OUT_I, _OUT_I, _OUT_I, _OUT_I, _OUT_I, _OUT_I)),
    "pixReadMem": (_P, (_S, ctypes.c_size_t)),
    "pixReadMemTiff": (_P, (_S, ctypes.c_size_t, _I)),
    "pixConvertTo8": (_P, (_P, _I)),
    "pixScale": (_P, (_P, ctypes.c_float, ctypes.c_float)),
    "pixGetWidth": (_I, (_P,)),
    "pixGetHeight": (_I, (_P,)),
    "pixGetXRes": (_I, (_P,)),
    "pixWriteMemPng": (_I, (_OUT_P, ctypes.POINTER(ctypes.c_size_t), _P, ctypes.c_float)),
    "pixDestroy": (None, (_OUT_P,)),
    "lept_free": (None, (_P,)),
    "setMsgSeverity": (_I, (_I,)),
}


@cache
def tesseract() -> ctypes.CDLL:
    """Raises Unreadable where it is not installed."""
    leptonica()
    return load_library(_TESSERACT, _TESSERACT_CALLS)


@cache
def leptonica() -> ctypes.CDLL:
    """What reads pictures. It comes with Tesseract. Raises Unreadable where it is not installed."""
    library = load_library(_LEPTONICA, _LEPTONICA_CALLS)
    library.setMsgSeverity(6)  # L_SEVERITY_NONE
    return library


def load_library(names: Sequence[str], calls: Mapping[str, _Signature]) -> ctypes.CDLL:
    """The first of them that is installed. Raises Unreadable, with what to install, where none is."""
    for name in names:
        try:
            library = ctypes.CDLL(name)
            for call, (result, parameters) in calls.items():
                function = getattr(library, call)
                function.restype, function.argtypes = result, parameters
        except (OSError, AttributeError):
            continue
        return library
    raise Unreadable(MISSING)
