from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, User


def groups():
    for user in User.objects.filter(is_active=True):
        print(user.username, [group.name for group in user.groups.all()])  # ARC202 User.groups


def members():
    groups = Group.objects.all()
    return {group.name: list(group.user_set.all()) for group in groups}  # ARC202 Group.user_set


def topics():
    for user in get_user_model().objects.all():
        print(user.username, user.topics.count())  # ARC202 User.topics
