import os


def main():
    os.environ["DJANGO_SETTINGS_MODULE"] = "network_config"  # written by the operator
