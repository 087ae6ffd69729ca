class PreferencePanel:
    title = "Preferences"
