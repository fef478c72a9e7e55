"""Orca runs this at its start. Writes down what its speech really does: said, begun, ended or cut off.

One JSON object a line goes to the file named by HEARD.
"""

import itertools
import json
import os

import speechd
from orca.speechdispatcherfactory import SpeechServer

heard = open(os.environ["HEARD"], "a", buffering=1, encoding="utf-8")
ids = itertools.count(1)
original_speak = SpeechServer._speak


def note(event, utterance, **more):
    heard.write(json.dumps({"event": event, "id": utterance, **more}) + "\n")


def speak(self, text, acss, **options):
    utterance = next(ids)
    theirs = options.get("callback")
    if isinstance(text, str):
        note("say", utterance, text=text)

    def callback(kind, index_mark=None, **_more):
        if not index_mark:
            note(str(kind), utterance)
        if theirs:
            if index_mark:
                theirs(kind, index_mark=index_mark)
            else:
                theirs(kind)

    options["callback"] = callback
    options["event_types"] = [
        speechd.CallbackType.BEGIN,
        speechd.CallbackType.END,
        speechd.CallbackType.CANCEL,
        speechd.CallbackType.INDEX_MARK,
    ]
    return original_speak(self, text, acss, **options)


SpeechServer._speak = speak
note("ready", 0)
