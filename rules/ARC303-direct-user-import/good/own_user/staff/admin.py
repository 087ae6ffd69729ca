from django.contrib import admin, auth
from django.contrib.auth import models as auth_models

from . import models

admin.site.register(models.User)
admin.site.unregister(auth_models.Group)
User = auth.get_user_model()
