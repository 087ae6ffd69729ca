from django.db import models


class Board(models.Model):
    class State(models.TextChoices):
        OPEN = "open"
        CLOSED = "closed"

    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)


class Card(models.Model):
    board = models.ForeignKey(Board, on_delete=models.CASCADE, related_name="cards")


def compared(left_id, right_id):
    left = Board.objects.get(pk=left_id)
    right = Board.objects.get(pk=right_id)
    return [list(board.cards.all()) for board in (left, right)]


def by_state():
    sizes = {}
    for state in Board.State:
        board = Board.objects.filter(state=state).first()
        sizes[state] = board.cards.count() if board else 0
    return sizes


def three_attempts(board_id):
    board = Board.objects.get(pk=board_id)
    for _ in range(3):
        print(board.cards.count())
