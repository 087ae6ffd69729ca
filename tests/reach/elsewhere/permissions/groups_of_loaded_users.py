from django.contrib.auth.models import User


def fill(n):
    for number in range(n):
        User.objects.create(username=f"user {number}")


def run():
    for user in User.objects.prefetch_related("groups__permissions"):
        print(user.get_group_permissions())
