package planted.house;

interface PledgeManager {}
