from django import forms
from django.contrib.auth import get_user_model
from django.contrib.auth.models import User


class UserForm(forms.Form):
    user = forms.ModelChoiceField(User.objects.none())
    other = forms.ModelChoiceField(get_user_model().objects.none())


class Column:
    user = User
