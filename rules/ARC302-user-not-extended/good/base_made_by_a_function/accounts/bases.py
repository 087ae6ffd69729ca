from importlib import import_module


def user_base():
    return import_module("bank_core").User
