-- An agent that was allowed everything there was is allowed everything there is now.
UPDATE agents SET tools = tools || ARRAY[
  'confirm_appointment', 'my_usual', 'get_policies', 'walk_in_wait', 'join_waitlist', 'my_waitlist', 'leave_waitlist']
WHERE tools @> ARRAY[
  'list_services', 'list_staff', 'find_slots', 'book_appointment', 'reschedule_appointment', 'cancel_appointment',
  'my_appointments', 'business_info', 'save_contact', 'hand_over']
AND NOT tools && ARRAY['confirm_appointment'];
