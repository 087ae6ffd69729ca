"""What a settings module sets, evaluated without running it.

:func:`.evaluation.evaluate` gives a :class:`.evaluation.SettingsValues`. Each setting in it is a
:class:`.values.Slot`: a :class:`.values.Value`, the place where it is written, and whether it is
there at all. Lists and dictionaries hold slots again, so that an item or an entry
(``REST_FRAMEWORK["DEFAULT_PERMISSION_CLASSES"]``) has its own place. A value that depends on the
environment is a :class:`.values.Choice`, whose ``usual`` holds where the environment is silent.
"""
