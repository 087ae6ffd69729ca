"""What a person types in the pass is not known before the loop, and takes the person longer."""

import getpass

from django.contrib.auth.models import User
from django.db.models import Q


def bind(names):
    found = {}
    for name in names:
        while True:
            typed = input(f"{name}: ").strip()
            if not typed:
                break
            try:
                found[name] = User.objects.get(Q(username=typed) | Q(email=typed))
                break
            except User.DoesNotExist:
                print("No such user.")
    return found


def check(users):
    for user in users:
        typed = getpass.getpass()
        print(User.objects.filter(pk=user["pk"], last_name=typed).exists())
