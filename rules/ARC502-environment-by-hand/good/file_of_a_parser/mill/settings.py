import configparser
import os

parser = configparser.RawConfigParser()
if "MILL_CONFIG" in os.environ:
    paths = [os.environ["MILL_CONFIG"]]
else:
    paths = ["/etc/mill.cfg", os.path.expanduser("~/.mill.cfg")]
parser.read(paths, encoding="utf-8")
parser.read(os.environ.get("MILL_LOCAL_CONFIG", "local.cfg"))

INSTALLED_APPS = ["django.contrib.auth"]
DEBUG = parser.getboolean("mill", "debug", fallback=False)
