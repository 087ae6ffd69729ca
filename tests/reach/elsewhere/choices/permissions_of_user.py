from django import forms
from django.contrib.auth.models import User


class RightsForm(forms.ModelForm):
    class Meta:
        model = User
        fields = ["user_permissions"]


def fill(n):
    from django.contrib.auth.models import Permission
    from django.contrib.contenttypes.models import ContentType

    kind = ContentType.objects.get_for_model(User)
    for number in range(n):
        Permission.objects.create(codename=f"read_{number}", name="Read", content_type=kind)


def run():
    str(RightsForm())
