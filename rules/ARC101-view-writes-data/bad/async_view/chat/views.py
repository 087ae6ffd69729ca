from django.http import JsonResponse

from .models import Message, Room


async def post_message(request, room_id):
    room = await Room.objects.aget(pk=room_id)
    message = await Message.objects.acreate(room=room, text=request.POST["text"])  # ARC101
    room.message_count += 1
    await room.asave(update_fields=["message_count"])
    return JsonResponse({"id": message.pk}, status=201)
