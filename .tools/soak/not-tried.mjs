/** How a trial ends that this machine does not let it make: neither passed nor failed. */
export const NOT_TRIED = 3;
