from django.contrib.auth.forms import UserChangeForm
from django.contrib.auth.models import User


class AccountForm(UserChangeForm):
    class Meta:
        model = User
        fields = ["user_permissions"]


def run():
    str(AccountForm(instance=User.objects.create(username="reader")))
