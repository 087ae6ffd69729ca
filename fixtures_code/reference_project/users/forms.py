"""Django's own forms for accounts, told that there is no user name here."""

from django.contrib.auth.forms import AdminUserCreationForm

from users.models import User


class UserCreationForm(AdminUserCreationForm):
    """A new account in the admin."""

    class Meta:
        model = User
        fields = ["email"]
        field_classes: dict[str, type] = {}
