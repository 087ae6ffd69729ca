INSTALLED_APPS = ["rest_framework", "drills"]
HOOK_SERIALIZERS = {"drill": "drills.serializers.DrillHookSerializer"}
