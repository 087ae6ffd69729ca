import configparser
import os

from mill.files import reader

parser = configparser.ConfigParser()
parser.read(os.environ["MILL_CONFIG"])
FOLDER = os.environ["MILL_FOLDER"]  # ARC502 by hand (3 variables in this module)
parser.read(FOLDER + "/mill.cfg")
reader.read(os.environ["MILL_ROWS"])
HAS_LOCAL = "MILL_LOCAL" in os.environ

INSTALLED_APPS = ["django.contrib.auth"]
