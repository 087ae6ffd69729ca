from fleet.selectors import kept, sold


def show(boats):
    for boat in boats:
        print(boat.owner.name)


def run():
    show([*sold(), *kept()])  # ARC201 querysets (made in fleet/selectors.py:5 and fleet/selectors.py:9)
