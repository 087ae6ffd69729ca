from django.contrib import admin
from django.db import models
from social_django.models import UserSocialAuth


class VerifiedEmail(models.Model):
    """The key may not be null, so the change list joins it unasked, and the user behind it."""

    social = models.ForeignKey(UserSocialAuth, on_delete=models.CASCADE)
    email = models.EmailField()

    def __str__(self):
        return f"{self.social.user.username} - {self.email}"


@admin.register(VerifiedEmail)
class VerifiedEmailAdmin(admin.ModelAdmin):
    list_display = ("social", "email")
