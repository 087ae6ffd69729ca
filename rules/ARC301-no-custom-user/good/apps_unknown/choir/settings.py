from importlib import import_module

INSTALLED_APPS = import_module("choir.features").apps()
