"""Prints the vectors of brs-kb, a knowledge base of script injections, as JSON: `vectors.py WHEEL`.

Its files are read as text: nothing of the package runs.
"""

import ast
import json
import sys
import zipfile

texts = set()
with zipfile.ZipFile(sys.argv[1]) as wheel:
    for name in wheel.namelist():
        if name.startswith("brs_kb/payloads/") and name.endswith(".py"):
            for node in ast.walk(ast.parse(wheel.read(name))):
                if isinstance(node, ast.keyword) and node.arg == "payload":
                    if isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
                        texts.add(node.value.value)
print(json.dumps(sorted(texts)))
