"""What the platform takes from an installed plugin."""


def plugin_settings(settings):
    settings.BADGES_ENABLED = True
